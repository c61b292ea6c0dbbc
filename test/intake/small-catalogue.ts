import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { classColumns, drugColumns, readClass, readDrug } from '../../src/catalogue/drug-row.ts'
import { readTable } from '../../src/catalogue/table.ts'

const drugs = `generic	brands	aliases	english	forms	strengths	supply	marks
氨氯地平	络活喜、安内真	苯磺酸氨氯地平	amlodipine、Norvasc	片	5mg、10mg	prescription	condition:高血压
左氨氯地平	施慧达	苯磺酸左氨氯地平	levamlodipine	片	2.5mg	prescription	condition:高血压
硝苯地平	拜新同[控释片]、伲福达[缓释片]		nifedipine、Adalat	控释片、缓释片	30mg、20mg	prescription	condition:高血压
缬沙坦	代文		valsartan、Diovan	胶囊	80mg、160mg	prescription	condition:高血压
缬沙坦氢氯噻嗪	复代文	复方缬沙坦	Co-Diovan	片	80mg/12.5mg	prescription	condition:高血压
缬沙坦氨氯地平	倍博特		Exforge	片	80mg/5mg	prescription	condition:高血压
氢氯噻嗪		双氢克尿噻	hydrochlorothiazide	片	25mg	prescription	
厄贝沙坦	安博维		irbesartan、Aprovel	片	150mg	prescription	
美托洛尔	倍他乐克	酒石酸美托洛尔、琥珀酸美托洛尔	metoprolol、Betaloc	片、缓释片	25mg、47.5mg	prescription	
比索洛尔	康忻		bisoprolol、Concor	片	5mg、2.5mg	prescription	
阿托伐他汀	立普妥	阿托伐他汀钙	atorvastatin、Lipitor	片	10mg、20mg	prescription	
瑞舒伐他汀	可定	瑞舒伐他汀钙	rosuvastatin、Crestor	片	10mg、5mg	prescription	
氯吡格雷	波立维、泰嘉	硫酸氢氯吡格雷	clopidogrel、Plavix	片	75mg	prescription	
阿司匹林	拜阿司匹灵[肠溶片]	拜阿、阿斯匹林、阿司匹林肠溶片	aspirin、Bayaspirin	肠溶片	100mg	otc	
二甲双胍	格华止	盐酸二甲双胍	metformin、Glucophage	片、缓释片	0.5g、0.85g	prescription	condition:糖尿病
阿卡波糖	拜唐苹、拜糖平		acarbose、Glucobay	片	50mg、100mg	prescription	condition:糖尿病
格列美脲	亚莫利		glimepiride、Amaryl	片	2mg	prescription	condition:糖尿病
格列齐特	达美康		gliclazide、Diamicron	缓释片	30mg、60mg	prescription	condition:糖尿病
门冬胰岛素	诺和锐		insulin aspart、NovoRapid	笔芯	300iu	prescription	condition:糖尿病、cold-chain、injection、strict
门冬胰岛素30	诺和锐30		NovoMix 30	笔芯	300iu	prescription	condition:糖尿病、cold-chain、injection、strict
左甲状腺素	优甲乐	左甲状腺素钠	levothyroxine、Euthyrox	片	50ug、25ug	prescription	strict
奥美拉唑	洛赛克		omeprazole、Losec	肠溶胶囊	20mg	prescription	
泮托拉唑	泮立苏		pantoprazole	肠溶片	40mg	prescription	
铝碳酸镁	达喜		Talcid	咀嚼片	0.5g	otc	
布洛芬	美林[混悬液]、芬必得[缓释胶囊]		ibuprofen、Motrin、Nurofen	混悬液、缓释胶囊	0.3g	otc	fever-cold
对乙酰氨基酚	泰诺林、必理通	扑热息痛	paracetamol、Panadol、Tylenol	片	0.5g	otc	fever-cold
连花清瘟		莲花清瘟	Lianhua Qingwen	胶囊、颗粒	0.35g	otc	fever-cold
蒙脱石	思密达	蒙脱石散	smectite、Smecta	散	3g	otc	
头孢克肟	世福素		cefixime	胶囊、颗粒	0.1g	prescription	
头孢克洛	希刻劳		cefaclor	胶囊、干混悬剂	0.25g	prescription	
阿莫西林	阿莫仙		amoxicillin	胶囊	0.5g	prescription	
秋水仙碱			colchicine	片	0.5mg	prescription	strict
沙美特罗替卡松	舒利迭		Seretide	吸入粉雾剂	50/250	prescription	
安宫牛黄			Angong Niuhuang	丸	3g	prescription	
速效救心丸		速效救心、救心丸		滴丸		otc	
复方丹参		丹参滴丸、复方丹参滴丸		滴丸、片		otc	
地西泮	安定		diazepam、Valium	片	2.5mg	prescription	regulated:psychotropic、sensitive:psychiatric
艾司唑仑	舒乐安定		estazolam	片	1mg	prescription	regulated:psychotropic、sensitive:psychiatric
碳酸钙D3	钙尔奇		Caltrate	片	0.6g	otc	
血糖试纸		试纸	glucose test strips、test strips			device	
体温计			thermometer			device	
口罩			masks			device	
酒精棉片		酒精棉	alcohol wipes			device	
开塞露				溶液	20ml	otc	
`

const classes = `words	ask	choices
退烧药、退热药	choices	美林、泰诺林
降压药、血压药	box	
胰岛素	choices	诺和锐、诺和锐30
眼药水	choices	
钙片	choices	钙尔奇
`

/** Enough drugs for the traps: names within names, brands of one substance, pieces of everyday words. */
export function smallCatalogue(): Catalogue {
  return {
    drugs: new Map(
      readTable(drugs, 'drugs.tsv', drugColumns).map((row) => {
        const drug = readDrug(row, 'drugs.tsv')
        return [drug.generic, drug]
      }),
    ),
    classes: readTable(classes, 'classes.tsv', classColumns).map((row) => readClass(row, 'classes.tsv')),
  }
}

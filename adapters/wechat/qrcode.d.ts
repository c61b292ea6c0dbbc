declare module 'qrcode' {
  const code: {
    toString(text: string, options: { readonly type: 'utf8' }): Promise<string>
    create(text: string): { readonly modules: { readonly size: number; readonly data: Uint8Array } }
  }
  export default code
}

declare module 'qrcode' {
  const code: {
    toString(text: string, options: { readonly type: 'utf8' }): Promise<string>
  }
  export default code
}

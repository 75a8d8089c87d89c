/** A style sheet taken as text (`with { loader: 'text' }`). */
declare module '*.css' {
  const text: string;
  export default text;
}

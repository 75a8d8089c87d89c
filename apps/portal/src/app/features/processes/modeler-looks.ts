import diagram from 'diagram-js/assets/diagram-js.css' with { loader: 'text' };

/** How diagram-js shows selection, handles and what is being dragged: needed for drawing alone, so fetched with it. */
const looks = new CSSStyleSheet();
looks.replaceSync(diagram);
export default looks;

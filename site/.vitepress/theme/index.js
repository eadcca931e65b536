import DefaultTheme from 'vitepress/theme';
import { inBrowser, onContentUpdated } from 'vitepress';
import { h, onMounted } from 'vue';
import error from '../../images/error.svg';
import './style.css';

const LANGUAGE = 'language';
const PICTURE = 'A user whose name holds a space, and the error that the synth gives, with what to do';

/** Shows all examples in the language of the tab that was chosen last. */
function show(language) {
  for (const label of document.querySelectorAll('.vp-code-group .tabs label')) {
    const input = document.getElementById(label.getAttribute('for'));
    if (label.textContent === language && input && !input.checked) {
      const group = label.closest('.vp-code-group');
      const index = [...group.querySelectorAll('.tabs label')].indexOf(label);
      input.checked = true;
      [...group.querySelector('.blocks').children].forEach((block, i) => block.classList.toggle('active', i === index));
    }
  }
}

/** A block that scrolls can be reached by keyboard, as its content may be wider than the window. */
function reachable() {
  document.querySelectorAll('.vp-doc table, .vp-doc pre').forEach((block) => block.setAttribute('tabindex', '0'));
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-after': () => h('div', { class: 'home-picture' }, h('img', { src: error, alt: PICTURE })) }),
  setup() {
    if (!inBrowser) {
      return;
    }
    const remembered = () => {
      reachable();
      show(localStorage.getItem(LANGUAGE));
    };
    onContentUpdated(remembered);
    onMounted(() => {
      remembered();
      document.addEventListener('click', ({ target }) => {
        if (target.matches?.('.vp-code-group .tabs label')) {
          localStorage.setItem(LANGUAGE, target.textContent);
          show(target.textContent);
        }
      });
    });
  },
};

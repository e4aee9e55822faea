/** The lookup through its public door, by subject. In one process: the pack takes seconds to build, and all ask the same one. */
import './lookup/answers.ts';
import './lookup/clues.ts';
import './lookup/forms.ts';
import './lookup/parts.ts';
import './lookup/programs.ts';
import './lookup/sent.ts';

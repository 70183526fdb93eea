// Correcting in place, and adding: words are chosen in the text; what is typed is kept until it is saved.
"use strict";

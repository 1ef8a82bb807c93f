/// The texts: a folder of YAML read, checked and watched, and the bot's own words in each language.
@NullMarked
package druppel.content;

import org.jspecify.annotations.NullMarked;

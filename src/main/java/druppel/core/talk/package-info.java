/// How it speaks: the command grammar, cards, and the words of the bot.
@NullMarked
package druppel.core.talk;

import org.jspecify.annotations.NullMarked;

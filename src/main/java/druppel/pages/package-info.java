/// Pages beside the chats: what Druppel is, for whoever opens its address.
@NullMarked
package druppel.pages;

import org.jspecify.annotations.NullMarked;

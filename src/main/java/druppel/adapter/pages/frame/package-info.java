/// The frame around every page of a signed-in person: who asks, what a form does, and how it is shown.
@NullMarked
package druppel.adapter.pages.frame;

import org.jspecify.annotations.NullMarked;

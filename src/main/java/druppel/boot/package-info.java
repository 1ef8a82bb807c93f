/// Creates and connects the objects of the application.
@NullMarked
package druppel.boot;

import org.jspecify.annotations.NullMarked;

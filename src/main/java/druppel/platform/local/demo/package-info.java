/// The API of the demonstration.
@NullMarked
package druppel.platform.local.demo;

import org.jspecify.annotations.NullMarked;

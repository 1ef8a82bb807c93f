/// The API of the demo.
@NullMarked
package druppel.platform.local.demo;

import org.jspecify.annotations.NullMarked;

/// A small chat platform: a folder, a contract test and a line in the list of platforms.
@NullMarked
package druppel.platform.sample;

import org.jspecify.annotations.NullMarked;

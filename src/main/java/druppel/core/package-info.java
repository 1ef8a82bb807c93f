/// What every room shares: languages.
@NullMarked
package druppel.core;

import org.jspecify.annotations.NullMarked;

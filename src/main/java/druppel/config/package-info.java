/// Settings: sources, checks and values.
@NullMarked
package druppel.config;

import org.jspecify.annotations.NullMarked;

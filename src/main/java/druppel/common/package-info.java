/// Hashes, executors and rate limits that several packages share.
@NullMarked
package druppel.common;

import org.jspecify.annotations.NullMarked;

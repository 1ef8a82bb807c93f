/// Recurring group jobs.
@NullMarked
package druppel.jobs;

import org.jspecify.annotations.NullMarked;

/// Runs recurring jobs about several members.
@NullMarked
package druppel.jobs;

import org.jspecify.annotations.NullMarked;

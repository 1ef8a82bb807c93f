/// The task scheduler on Quartz.
@NullMarked
package druppel.adapter.schedule;

import org.jspecify.annotations.NullMarked;

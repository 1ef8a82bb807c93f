/// The task scheduler, with Quartz.
@NullMarked
package druppel.adapter.schedule;

import org.jspecify.annotations.NullMarked;

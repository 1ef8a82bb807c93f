package druppel.platform.local.web;

import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.ClockControl;
import druppel.platform.local.MessageBroadcaster;
import java.time.Instant;

/// Clock control that notifies every open page.
public record NotifyingClockControl(ClockControl clockControl, MessageBroadcaster messageBroadcaster) {
    public ActionResult to(Instant target) {
        clockControl.to(target);
        messageBroadcaster.tellAll(new BroadcastEvent.Clock());
        return new ActionResult.Taken();
    }
}

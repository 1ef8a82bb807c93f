package druppel.feature.feedback;

import static druppel.chat.ButtonAction.ofNumber;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import java.util.function.BiFunction;

/// The button of the feedback report, which admins read; the service is theirs.
public enum FeedbackReportButton implements FeatureButton<BiFunction<RequestContext, Integer, Reply>> {
    OLDER(ofNumber(
            "challenges",
            (report, context, page) ->
                    report.apply(context, (int) Math.min(page, 10_000)).inPlace()));

    private final ButtonAction<BiFunction<RequestContext, Integer, Reply>> action;

    FeedbackReportButton(ButtonAction<BiFunction<RequestContext, Integer, Reply>> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<BiFunction<RequestContext, Integer, Reply>> action() {
        return action;
    }
}

package druppel.feature.admin;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Company days off of a workspace: lists them, adds one, and takes one back. A change reschedules all members in the
/// same transaction. What is over stays, because it explains the days of the past.
record DayOffCommand(UnitOfWork store) {

    /// The days off to come, each with a button that takes it back.
    Reply show(RequestContext context) {
        return Reply.of(list(context));
    }

    Reply add(RequestContext context, Command.AddDayOff added) {
        return add(
                context,
                new DayOffRequest(added.first().toString(), added.last().toString(), added.name()));
    }

    /// Adds what was entered in a form.
    Reply save(RequestContext context, Map<String, String> values) {
        return add(context, DayOffRequest.of(values));
    }

    /// Validates that form: a sentence by the name of its field.
    Map<String, String> faults(RequestContext context, Map<String, String> values) {
        return store.read(rows -> DayOffRequest.of(values)
                .fault(context, rows.workspaces().daysOff(context.workspace()))
                .map(fault -> Map.of(fault.field(), fault.sentence()))
                .orElse(Map.of()));
    }

    private Reply add(RequestContext context, DayOffRequest request) {
        return context.act(
                store,
                rows -> request.fault(context, rows.workspaces().daysOff(context.workspace()))
                        .map(fault -> Reply.of(Card.text(fault.sentence())))
                        .orElseGet(() -> added(rows, context, request.dayOff())));
    }

    private static Reply added(Repositories rows, RequestContext context, CompanyDayOff dayOff) {
        Workspace workspace = context.workspace();
        rows.workspaces().saveDayOff(workspace, dayOff);
        excuse(rows, context, dayOff);
        changed(rows, context, AdminAct.Kind.DAY_OFF_ADDED, dayOff);
        return Reply.of(Card.of(
                new Block.Paragraph(context.text(AdminTextKey.DAY_OFF_ADDED, DayOffRequest.words(context, dayOff))),
                new Block.Note(context.text(AdminTextKey.DAY_OFF_MEANS)),
                Block.buttons(AdminButton.REMOVE_DAY_OFF.plain(
                        dayOff.first().toString(), context.text(AdminTextKey.DAY_OFF_REMOVE)))));
    }

    /// Nudges that came before their day was given are excused. Where a member lives, it may be tomorrow already.
    private static void excuse(Repositories rows, RequestContext context, CompanyDayOff dayOff) {
        if (!dayOff.first().isAfter(context.today().plusDays(1))) {
            rows.members()
                    .scheduledIn(context.workspace())
                    .forEach(member -> rows.deliveries().unschedule(member.id(), dayOff.first(), dayOff.last()));
        }
    }

    /// Takes the day off with this first date back; of a running one the dates before today stay.
    Reply remove(RequestContext context, String first) {
        return context.act(
                store,
                rows -> rows.workspaces().daysOff(context.workspace()).notOver(context.today()).stream()
                        .filter(dayOff -> dayOff.first().toString().equals(first))
                        .findFirst()
                        .map(dayOff -> removed(rows, context, dayOff))
                        .orElseGet(() -> context.say(AdminTextKey.DAY_OFF_GONE).inPlace()));
    }

    private static Reply removed(Repositories rows, RequestContext context, CompanyDayOff dayOff) {
        LocalDate yesterday = context.today().minusDays(1);
        if (dayOff.first().isAfter(yesterday)) {
            rows.workspaces().deleteDayOff(context.workspace(), dayOff.first());
        } else {
            rows.workspaces()
                    .saveDayOff(context.workspace(), new CompanyDayOff(dayOff.first(), yesterday, dayOff.name()));
        }
        changed(rows, context, AdminAct.Kind.DAY_OFF_REMOVED, dayOff);
        return Reply.of(Card.text(context.text(AdminTextKey.DAY_OFF_REMOVED, DayOffRequest.words(context, dayOff))))
                .inPlace();
    }

    private static void changed(Repositories rows, RequestContext context, AdminAct.Kind kind, CompanyDayOff dayOff) {
        rows.members()
                .saveProgress(rows.members().scheduledIn(context.workspace()).stream()
                        .map(member -> member.rescheduled(context.now()))
                        .toList());
        AdminLog.add(rows, context, kind, AdminLog.about(dayOff));
    }

    private Card list(RequestContext context) {
        List<CompanyDayOff> ahead = store.read(
                rows -> rows.workspaces().daysOff(context.workspace()).notOver(context.today()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(context.text(AdminTextKey.DAYS_OFF_TITLE)));
        if (ahead.isEmpty()) {
            blocks.add(new Block.Paragraph(context.text(AdminTextKey.DAYS_OFF_NONE)));
        }
        ahead.forEach(dayOff -> blocks.add(item(context, dayOff)));
        blocks.add(new Block.Note(context.text(AdminTextKey.DAY_OFF_MEANS)));
        blocks.add(new Block.Note(context.text(AdminTextKey.DAYS_OFF_HOW)));
        return new Card(blocks);
    }

    private static Block item(RequestContext context, CompanyDayOff dayOff) {
        return new Block.Item(
                DateFormat.days(dayOff.days(), context.today(), context.language()) + ": " + dayOff.name(),
                AdminButton.REMOVE_DAY_OFF.plain(dayOff.first().toString(), context.text(AdminTextKey.DAY_OFF_REMOVE)));
    }
}

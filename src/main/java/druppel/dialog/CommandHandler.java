package druppel.dialog;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.UserAction;
import druppel.command.Command;
import druppel.domain.calendar.Pause;
import druppel.domain.library.Nudge;
import druppel.domain.member.LinkCode;
import druppel.domain.member.Member;
import druppel.feature.files.MemberExport;
import druppel.feature.help.HelpCards;
import druppel.feature.membership.WelcomeCards;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Handles commands, from any platform.
final class CommandHandler {
    private final Features features;
    private final PendingWords pending;

    CommandHandler(Features features, PendingWords pending) {
        this.features = features;
        this.pending = pending;
    }

    /// Handles a command that was typed as a message; it may answer a nudge in whose thread it is.
    Reply said(RequestContext context, Command command, UserAction.Said said) {
        return switch (command) {
            case Command.Done _ -> features.reflections().done(context, Optional.of(said.message()), said.thread());
            case Command.PressNudge(Command.Press press)
            when context.member().joined() -> features.nudges().typed(context, press, said.thread());
            case Command.LetGo _
            when context.member().joined() && !features.keptActs().isKeeping(context) -> askAbout(context, said);
            default -> answer(context, command, said.mentions());
        };
    }

    /// Words that let an act go although none is kept may be the member's own.
    private Reply askAbout(RequestContext context, UserAction.Said said) {
        pending.ask(context.memberId(), said, Optional.empty(), context.now());
        return Reply.of(new ConversationCards(context).noneKept(said));
    }

    /// Handles a command; people who have not joined are offered to join if it is for members only.
    ///
    /// @param mentions the people and channels that it mentions
    Reply answer(RequestContext context, Command command, List<Mention> mentions) {
        return switch (command) {
            case Command.ForAdmins asked -> features.admins().answer(context, asked, mentions);
            case Command.ForMembers asked ->
                canUse(context.member(), asked) ? answer(context, asked, mentions) : joinFirst(context);
            case Command.Tip tip -> features.tips().tip(context, tip.about());
            case Command.Help help -> help(context);
            case Command.Hello _ -> hello(context);
            case Command.Done done -> features.reflections().done(context, Optional.empty(), Optional.empty());
            case Command.Start start -> features.memberships().join(context);
            case Command.Stop stop -> features.memberships().leave(context);
            case Command.SetLanguage speak -> features.settings().language(context, speak.language());
            case Command.Zone zone -> features.settings().zone(context, zone.zone());
            case Command.ShowMyData data -> features.memberships().data(context);
            case Command.Export _ -> Reply.of(MemberExport.card(context.texts()));
            case Command.ShowPage _ -> features.signIn().page(context);
            case Command.SignOut _ -> features.signIn().signOut(context);
            case Command.Forget forget -> Reply.form(new WelcomeCards(context.texts()).forget());
            case Command.Link(Optional<LinkCode> code)
            when code.isPresent() -> features.links().askToConfirm(context, code.get());
            case Command.Link link ->
                context.member().joined() ? features.links().requestCode(context) : joinFirst(context);
            case Command.ShowTeamSurvey survey -> features.teamSurveys().show(context);
            case Command.SwitchTeamSurvey(boolean on)
            when on -> features.teamSurveys().start(context);
            case Command.SwitchTeamSurvey off -> features.teamSurveys().end(context);
            case Command.JoinTeamSurvey(LinkCode code) -> features.teamSurveys().invite(context, code);
        };
    }

    /// Whether a command is one that this person can use now; those who have left keep their own words.
    static boolean canUse(Member member, Command command) {
        return member.joined()
                || !(command instanceof Command.ForMembers)
                || (command instanceof Command.OfOwnWords && member.status() != Member.Status.MET);
    }

    private Reply answer(RequestContext context, Command.ForMembers command, List<Mention> mentions) {
        return switch (command) {
            case Command.KeepWords _ -> keepWords(context);
            case Command.Undo _ -> features.reflections().editor().undoNewest(context);
            case Command.PressNudge(Command.Press press) -> features.nudges().typed(context, press, Optional.empty());
            case Command.ShowTotals totals -> Reply.of(features.totals().card(context));
            case Command.StartSelfCheck check ->
                features.reviews().selfCheckService().start(context);
            case Command.ReviewReflections review -> features.reviews().reflections(context, review.quarter());
            case Command.Reflect reflect ->
                features.reflections().reflect(context, reflect.day().orElse(context.actedOn()), reflect.text());
            case Command.ShowStreak _ -> Reply.of(streak(context));
            case Command.Settings settings -> features.settings().show(context);
            case Command.Now now -> features.tips().now(context);
            case Command.KeepNudge(boolean on) ->
                on ? features.keptActs().keep(context) : features.keptActs().letGo(context);
            case Command.LetGo _ -> features.keptActs().letGo(context);
            case Command.KeepNone _ -> features.keptActs().keepNone(context);
            case Command.CheckAutomaticity _ -> features.automaticity().check(context);
            case Command.Why why -> features.tips().why(context);
            case Command.Resume resume -> features.pauses().resume(context);
            case Command.At at -> features.settings().at(context, at.time());
            case Command.Days days -> features.settings().days(context, days.days());
            case Command.FollowUp followUp -> features.settings().followUp(context, followUp.time());
            case Command.SetFrequency often -> features.settings().often(context, often.nudgeFrequency());
            case Command.Follow follow -> features.programmes().follow(context, follow.programme());
            case Command.StayWith(String practice) -> features.programmes().stay(context, practice);
            case Command.SetAim(String trait) -> features.aims().set(context, trait);
            case Command.ClearFocus _ -> features.aims().clear(context);
            case Command.SetCeiling(Optional<Nudge.Effort> ceiling) ->
                features.settings().ceiling(context, ceiling);
            case Command.ShowPreferences _ -> features.preferences().show(context);
            case Command.ResetPreferences _ -> features.preferences().reset(context);
            case Command.Restart restart -> features.programmes().restart(context);
            case Command.ShowHolidays holidays -> features.holidays().show(context);
            case Command.SetHolidays observe -> features.holidays().save(context, observe.region());
            case Command.SavePlan plan -> features.plans().plan(context, plan.text());
            case Command.DeletePlan drop -> features.plans().drop(context);
            case Command.Buddies buddies -> features.buddies().answer(context, buddies, mentions);
            case Command.Share share -> features.shares().list(context);
            case Command.Pause(LocalDate from, LocalDate backOn) ->
                features.pauses().pause(context, new Pause(from, backOn));
        };
    }

    private Card streak(RequestContext context) {
        Card card = features.streaks().card(context);
        return features.signIn()
                .button(context)
                .map(page -> card.and(Block.buttons(page)))
                .orElse(card);
    }

    private Reply keepWords(RequestContext context) {
        return pending.close(context.memberId())
                .map(said -> features.reflections()
                        .said(
                                context.whenActed(said.actedAt(context.now())),
                                said.text(),
                                Optional.of(said.message()),
                                said.thread()))
                .orElseGet(() -> context.say(ConversationTextKey.KEEP_NOTHING));
    }

    Reply hello(RequestContext context) {
        return Reply.of(
                context.member().joined()
                        ? features.todayCard().card(context)
                        : new WelcomeCards(context.texts()).greeting());
    }

    private static Reply joinFirst(RequestContext context) {
        return Reply.of(new HelpCards(context.texts()).joinFirst(MemberTextKey.JOIN_FIRST));
    }

    /// Help; for people who have not joined, with an introduction above it.
    private Reply help(RequestContext context) {
        Card help = new HelpCards(context.texts()).help(context.member().joined());
        return context.member().joined()
                ? Reply.of(help)
                : Reply.of(new WelcomeCards(context.texts()).greeting(), help);
    }
}

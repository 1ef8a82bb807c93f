package druppel.testing;

import druppel.adapter.picture.Java2dCharts;
import druppel.boot.FeatureFactory;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.MemberFiles;
import druppel.chat.Telemetry;
import druppel.delivery.DeliveryEngine;
import druppel.dialog.DialogService;
import druppel.dialog.Features;
import druppel.domain.member.Platform;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.admin.InvitationJob;
import druppel.feature.membership.MemberDeletion;
import druppel.feature.membership.MemberLookup;
import druppel.feature.signin.SessionService;
import druppel.feature.signin.SignInCommands;
import druppel.feature.signin.SignInLinks;
import druppel.persistence.UnitOfWork;
import druppel.understanding.IntentModel;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The dialogue as the application wires it, without admins other than those of the platforms and without files.
public final class StandardDialog {
    private static final IntentModel INTENTS = IntentModel.load();

    private static final URI ADDRESS = URI.create("https://druppel.example");
    private static final Period RETENTION = Period.ofYears(2);

    private StandardDialog() {}

    public static DialogService of(
            UnitOfWork store,
            ContentLibrary library,
            Map<Platform, Chat> chats,
            DeliveryEngine engine,
            InstantSource clock) {
        return new DialogService(store, library, features(store, library, chats, engine, clock), INTENTS, clock);
    }

    public static Features features(
            UnitOfWork store,
            ContentLibrary library,
            Map<Platform, Chat> chats,
            DeliveryEngine engine,
            InstantSource clock) {
        InvitationJob invitations = new InvitationJob(store, library, chats, Telemetry.NONE, clock);
        AdminPolicy admins = new AdminPolicy(Set.of(), chats);
        SignInCommands signIn = new SignInCommands(
                new SessionService(store, clock), new SignInLinks(store, new SiteAddress(ADDRESS), clock), true);
        return FeatureFactory.of(
                store,
                library,
                new Java2dCharts(),
                engine,
                invitations,
                admins,
                MemberFiles.NONE,
                signIn,
                new MemberDeletion(store, library, new MemberLookup(Optional.empty()), RETENTION, clock),
                clock);
    }
}

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
import druppel.persistence.UnitOfWork;
import druppel.understanding.IntentModel;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// The dialogue as the application wires it, without admins other than those of the platforms and without files.
public final class StandardDialog {
    private static final IntentModel INTENTS = IntentModel.load();

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
        return FeatureFactory.of(
                store, library, new Java2dCharts(), engine, invitations, admins, MemberFiles.NONE, clock);
    }
}

package druppel.adapter.pages.signin;

import druppel.adapter.pages.frame.PageAssets;
import druppel.chat.ContentLibrary;
import druppel.feature.signin.SessionService;
import druppel.feature.signin.SignInLinks;
import druppel.feature.signin.accounts.InvitationService;
import druppel.feature.signin.accounts.RecoveryCodes;
import druppel.persistence.UnitOfWork;
import druppel.web.ClientAddress;
import druppel.web.SiteAddress;

/// What the pages for signing in work with.
public record SignInServices(
        UnitOfWork store,
        ContentLibrary library,
        SessionService sessions,
        SignInLinks links,
        InvitationService invitations,
        RecoveryCodes codes,
        PageAssets assets,
        SiteAddress site,
        ClientAddress clientAddress) {}

package druppel.adapter.pages.frame;

import druppel.chat.ChartRenderer;
import druppel.chat.ContentLibrary;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.library.NewcomerPreview;
import druppel.persistence.UnitOfWork;
import druppel.web.SiteAddress;
import java.time.InstantSource;

/// What the pages work with.
///
/// @param actions carries out what forms ask for
/// @param notices the notices that the next page shows
/// @param preview plays a newcomer's days through
/// @param assets the style sheets, scripts and pictures of the pages
public record PageServices(
        UnitOfWork store,
        ContentLibrary library,
        ChartRenderer charts,
        AdminPolicy admins,
        PageActions actions,
        Notices notices,
        PageAssets assets,
        SiteAddress site,
        NewcomerPreview preview,
        InstantSource clock) {}

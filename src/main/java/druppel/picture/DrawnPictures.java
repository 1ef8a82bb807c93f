package druppel.picture;

import druppel.app.Pictures;
import druppel.core.Language;
import druppel.core.crowd.Ocean;
import druppel.core.habit.Day;
import druppel.core.talk.Image;
import druppel.core.talk.Radar;
import java.time.LocalDate;
import java.util.Collection;

/// Pictures drawn here, without any service or browser.
public final class DrawnPictures implements Pictures {
    @Override
    public Image year(Collection<Day> days, LocalDate today, Language language) {
        return Year.of(days, today, language).drawing();
    }

    @Override
    public Image ocean(Ocean ocean, Language language) {
        return new Water(ocean, language).drawing();
    }

    @Override
    public Image radar(Radar radar) {
        return new RadarDrawing(radar).drawing();
    }
}

package druppel.picture;

import druppel.app.Pictures;
import druppel.core.talk.Image;
import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.chart.RadarData;
import druppel.domain.habit.HabitDay;
import java.time.LocalDate;
import java.util.Collection;

/// Pictures drawn here, without any service or browser.
public final class DrawnPictures implements Pictures {
    @Override
    public Image year(Collection<HabitDay> days, LocalDate today, Language language) {
        return Year.of(days, today, language).drawing();
    }

    @Override
    public Image ocean(WorkspaceTotals workspaceTotals, Language language) {
        return new Water(workspaceTotals, language).drawing();
    }

    @Override
    public Image radar(RadarData radarData) {
        return new RadarDrawing(radarData).drawing();
    }
}

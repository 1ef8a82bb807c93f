package druppel.platform.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AppIconTest {
    private static final int OPAQUE = 255;

    @Test
    void theColouredIconFillsItsSquare() throws IOException {
        BufferedImage icon = read(AppIcon.colour());

        assertThat(icon.getWidth()).isEqualTo(192);
        assertThat(icon.getHeight()).isEqualTo(192);
        assertThat(pixels(icon).allMatch(pixel -> alpha(pixel) == OPAQUE)).isTrue();
    }

    @Test
    void theDropStaysWithinARoundFrame() throws IOException {
        BufferedImage icon = read(AppIcon.colour());
        int ground = Color.decode(AppIcon.GROUND).getRGB();

        for (int y = 0; y < 192; y++) {
            for (int x = 0; x < 192; x++) {
                if (icon.getRGB(x, y) != ground) {
                    assertThat(Math.hypot(x - 95.5, y - 95.5)).isLessThan(60);
                }
            }
        }
    }

    @Test
    void theOutlineIsWhiteOnNothing() throws IOException {
        BufferedImage icon = read(AppIcon.outline());

        assertThat(icon.getWidth()).isEqualTo(32);
        assertThat(icon.getHeight()).isEqualTo(32);
        assertThat(pixels(icon).filter(pixel -> alpha(pixel) > 0))
                .isNotEmpty()
                .allMatch(pixel -> (pixel & 0xffffff) == 0xffffff);
        assertThat(pixels(icon).filter(pixel -> alpha(pixel) == 0).count()).isGreaterThan(500);
        assertThat(alpha(icon.getRGB(0, 0))).isZero();
    }

    private static IntStream pixels(BufferedImage icon) {
        return IntStream.of(icon.getRGB(0, 0, icon.getWidth(), icon.getHeight(), null, 0, icon.getWidth()));
    }

    private static int alpha(int pixel) {
        return pixel >>> 24;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}

package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineModelTest {

    @Test
    void isSmall() throws IOException {
        assertThat(bytes().length).isBetween(10_000, 102_400);
    }

    @Test
    void comesOutOfItsFileAsItWentIn() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LineModel.read(new ByteArrayInputStream(bytes())).write(written);
        assertThat(written.toByteArray()).isEqualTo(bytes());
    }

    @Test
    void refusesAModelOfOtherFeatures() throws IOException {
        byte[] bytes = bytes();
        bytes[12] = 'X';

        assertThatThrownBy(() -> LineModel.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("other features");
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LineModel.shared().write(bytes);
        return bytes.toByteArray();
    }
}

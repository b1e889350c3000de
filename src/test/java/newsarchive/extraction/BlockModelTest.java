package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BlockModelTest {

    @Test
    void isSmall() throws IOException {
        assertThat(bytes().length).isBetween(10_000, 300_000);
    }

    @Test
    void comesOutOfItsFileAsItWentIn() throws IOException {
        BlockModel again = BlockModel.read(new ByteArrayInputStream(bytes()));

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        again.write(written);
        assertThat(written.toByteArray()).isEqualTo(bytes());
    }

    @Test
    void refusesAModelOfOtherFeatures() throws IOException {
        byte[] bytes = bytes();
        bytes[12] = 'X';

        assertThatThrownBy(() -> BlockModel.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("other features");
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BlockModel.shared().write(bytes);
        return bytes.toByteArray();
    }
}

package portability.claims.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// What a file is, by its name and by its content.
class MediaTypeTest {
    @Test
    void only_what_is_named_is_taken() {
        assertThat(MediaType.named("application/pdf")).contains(MediaType.PDF);
        assertThat(MediaType.named("image/svg+xml")).isEmpty();
        assertThat(MediaType.named("text/html")).isEmpty();
        assertThat(MediaType.JPEG.isNamed("SCAN.JPEG")).isTrue();
        assertThat(MediaType.JPEG.isNamed("scan.jpg.exe")).isFalse();
    }

    @Test
    void a_pdf_begins_and_ends_as_one() {
        assertThat(MediaType.PDF.isContent(bytes("%PDF-1.4 … %%EOF\r\n"))).isTrue();
        assertThat(MediaType.PDF.isContent(bytes("%PDF-1.4 cut off"))).isFalse();
        assertThat(MediaType.PDF.isContent(bytes("<html>%PDF-1.4 %%EOF"))).isFalse();
        assertThat(MediaType.PDF.isContent(bytes("%PDF-1.4 %%EOF" + " ".repeat(2000))))
                .isFalse();
        assertThat(MediaType.PDF.isContent(new byte[0])).isFalse();
    }

    @Test
    void a_picture_is_whole() {
        var png = HexFormat.of().parseHex("89504e470d0a1a0a" + "00" + "0000000049454e44ae426082");
        assertThat(MediaType.PNG.isContent(png)).isTrue();
        assertThat(MediaType.JPEG.isContent(png)).isFalse();
        assertThat(MediaType.JPEG.isContent(HexFormat.of().parseHex("ffd8ffe000ffd9")))
                .isTrue();
        assertThat(MediaType.JPEG.isContent(HexFormat.of().parseHex("ffd8ffe000")))
                .isFalse();
    }

    @Test
    void text_is_utf_8_without_control_characters() {
        assertThat(MediaType.TEXT.isContent(bytes("une attestation,\r\n\tdeux années\n")))
                .isTrue();
        assertThat(MediaType.TEXT.isContent(new byte[] {(byte) 0xC3, 0x28})).isFalse();
        assertThat(MediaType.TEXT.isContent(new byte[] {'M', 'Z', 0})).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

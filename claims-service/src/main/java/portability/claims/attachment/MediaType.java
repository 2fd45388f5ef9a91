package portability.claims.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a file may be. Told by its content too: a name says little.
public enum MediaType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    /// UTF-8.
    TEXT("text/plain");

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /// ISO 32000-1 Annex H: readers look for the end of a PDF in its last kilobyte.
    private static final int PDF_TAIL = 1024;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /// The chunk IEND: its length, its name, and a checksum that is always this.
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};

    private final String named;

    MediaType(String named) {
        this.named = named;
    }

    /// As RFC 6838 writes it; empty for what is not taken.
    public static Optional<MediaType> named(String name) {
        return Arrays.stream(values()).filter(one -> one.named.equals(name)).findFirst();
    }

    /// Does a name end as files of this kind do?
    public boolean isNamed(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return switch (this) {
            case PDF -> lower.endsWith(".pdf");
            case PNG -> lower.endsWith(".png");
            case JPEG -> lower.endsWith(".jpg") || lower.endsWith(".jpeg");
            case TEXT -> lower.endsWith(".txt");
        };
    }

    /// Does a file begin and end as one of this kind does; is it text?
    public boolean isContent(byte[] file) {
        return switch (this) {
            case PDF -> beginsWith(file, PDF_HEAD) && isInTail(file, PDF_END);
            case PNG -> beginsWith(file, PNG_HEAD) && endsWith(file, PNG_END);
            case JPEG -> beginsWith(file, JPEG_HEAD) && endsWith(file, JPEG_END);
            case TEXT -> isText(file);
        };
    }

    private static boolean beginsWith(byte[] file, byte[] head) {
        return file.length >= head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
    }

    private static boolean endsWith(byte[] file, byte[] end) {
        return file.length >= end.length
                && Arrays.equals(file, file.length - end.length, file.length, end, 0, end.length);
    }

    private static boolean isInTail(byte[] file, byte[] end) {
        for (int at = file.length - end.length; at >= Math.max(0, file.length - PDF_TAIL); at--)
            if (Arrays.equals(file, at, at + end.length, end, 0, end.length)) return true;
        return false;
    }

    private static boolean isText(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}

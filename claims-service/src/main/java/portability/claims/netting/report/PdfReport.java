package portability.claims.netting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A report as PDF: A4, each row a block of lines, so that nothing is cut off however long a name is.
public final class PdfReport implements AutoCloseable {
    private static final float MARGIN = 40;
    private static final float SIZE = 8.5f;
    private static final float LEADING = 11;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPageContentStream page;
    private float at;

    private PdfReport() throws IOException {
        page = newPage();
    }

    public static byte[] of(Report report) {
        try (var pdf = new PdfReport()) {
            pdf.write(report);
            pdf.page.close();
            var bytes = new ByteArrayOutputStream();
            pdf.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(Report report) throws IOException {
        line(report.title(), bold);
        for (var warning : report.warnings()) line("Note: " + warning, bold);
        for (var fact : report.facts()) line(String.join(": ", fact), plain);
        for (var table : report.tables()) {
            if (table.rows().isEmpty()) continue;
            at -= LEADING;
            line(table.heading(), bold);
            for (var row : table.rows()) line(told(table.columns(), row), plain);
        }
    }

    private static String told(List<String> columns, List<String> row) {
        var told = new ArrayList<String>();
        for (int cell = 0; cell < row.size(); cell++)
            if (!row.get(cell).isEmpty()) told.add(columns.get(cell) + " " + row.get(cell));
        return String.join(" · ", told);
    }

    private void line(String text, PDFont font) throws IOException {
        for (var part : wrapped(printable(text), font)) {
            if (at < MARGIN) {
                page.close();
                page = newPage();
            }
            page.beginText();
            page.setFont(font, SIZE);
            page.newLineAtOffset(MARGIN, at);
            page.showText(part);
            page.endText();
            at -= LEADING;
        }
    }

    private PDPageContentStream newPage() throws IOException {
        var fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        at = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    private static List<String> wrapped(String text, PDFont font) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, font) > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(String text, PDFont font) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    /// The fonts that every reader of PDF has know the letters of western Europe.
    private static String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints()
                .map(letter -> (letter >= 0x20 && letter < 0x7F) || (letter >= 0xA0 && letter <= 0xFF) ? letter : '?')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

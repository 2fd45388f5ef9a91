package portability.contributions.returns;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much of a return is taken at once.
///
/// @param maxFile      the largest file
/// @param maxChunk     the largest message of it
/// @param rowsPerBatch rows checked and posted in one transaction; while it runs, others wait for the log
/// @param toldErrors   the most refused rows an answer tells; all of a large file would be more than an answer can hold
@ConfigurationProperties("portability.contributions.import")
public record ImportLimits(DataSize maxFile, DataSize maxChunk, int rowsPerBatch, int toldErrors) {
    public ImportLimits {
        if (rowsPerBatch < 1) throw new IllegalArgumentException("a batch has at least one row: " + rowsPerBatch);
        if (toldErrors < 1) throw new IllegalArgumentException("an answer tells at least one error: " + toldErrors);
    }
}

package portability.contributions.returns;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much of a return is taken at once.
///
/// @param maxFile      the largest file
/// @param maxChunk     the largest message of it
/// @param rowsPerBatch rows checked, and posted as one event
@ConfigurationProperties("portability.contributions.import")
public record ImportLimits(DataSize maxFile, DataSize maxChunk, int rowsPerBatch) {
    public ImportLimits {
        if (rowsPerBatch < 1) throw new IllegalArgumentException("a batch has at least one row: " + rowsPerBatch);
    }
}

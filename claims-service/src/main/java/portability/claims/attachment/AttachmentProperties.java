package portability.claims.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// What files officers may send. What comes is bounded by the exchange's own limits.
///
/// @param largest     bytes of one file; at most 3,000,000
/// @param mostPerCase how many files may be sent in one case to one institution
@ConfigurationProperties("portability.attachments")
public record AttachmentProperties(DataSize largest, int mostPerCase) {
    public AttachmentProperties {
        if (largest.toBytes() < 1 || largest.toBytes() > AttachedFile.LARGEST || mostPerCase < 1)
            throw new IllegalArgumentException("portability.attachments: 1 to 3,000,000 bytes, and at least one file");
    }
}

/// The rpcs of attachments.
@NullMarked
package portability.claims.attachment.grpc;

import org.jspecify.annotations.NullMarked;

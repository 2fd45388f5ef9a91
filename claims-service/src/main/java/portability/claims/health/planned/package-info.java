/// Care for which somebody goes to another state: asked for, authorised or refused, paid back.
@NullMarked
package portability.claims.health.planned;

import org.jspecify.annotations.NullMarked;

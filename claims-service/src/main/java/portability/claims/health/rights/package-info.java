/// All rights to care that invoices may name: documents, cards, authorisations.
@NullMarked
package portability.claims.health.rights;

import org.jspecify.annotations.NullMarked;

package io.github.qualirepar.sandbox.ecologic;

import java.time.LocalDate;

/**
 * What a request or a claim carries in the query.
 *
 * @param day the day of the call, or of the end of the repair
 * @param site the repair site, in lower case
 * @param invoiceNumber the repair invoice's number; empty for a request
 * @param quoteNumber the repairer's own reference; empty when none was sent
 */
record Terms(LocalDate day, String site, String invoiceNumber, String quoteNumber) {

    /** Reads the query of a support request. */
    static Terms ofRequest(Parameters query) {
        return new Terms(query.date("callDate"), query.guid("repairSiteId"), "", query.text("quoteNumber"));
    }

    /** Reads the query of a claim. */
    static Terms ofClaim(Parameters query) {
        return new Terms(
                query.date("repairEndDate"),
                query.guid("repairSiteId"),
                query.text("consumerInvoiceNumber").strip(),
                query.text("quoteNumber"));
    }
}

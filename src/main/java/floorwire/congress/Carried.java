package floorwire.congress;

/**
 * That a measure's text holds most of what another measure carries: a fiscal year's National Defense Authorization Act.
 *
 * @param year     the fiscal year
 * @param carrier  whose text it was compared with
 * @param sections of that text, that say something of their own
 * @param taken    how many of these the measure has
 */
public record Carried(int year, BillId carrier, int sections, int taken) {

    /** {@code 612 of 640 sections of H.R. 3838 (119th)}. */
    public String words() {
        return taken + " of " + sections + " sections of " + carrier.citationWithCongress();
    }
}

package org.suragh.finding;

/// A text or object.
///
/// @param layer layer id
/// @param value number in the acts of the layer
/// @param name as the layer names it
/// @param member place of the first member that acted on it
/// @param at when, epoch milliseconds
record ActItem(String layer, int value, String name, int member, long at) implements Comparable<ActItem> {
    @Override
    public int compareTo(ActItem other) {
        int c = layer.compareTo(other.layer);
        return c != 0 ? c : Integer.compare(value, other.value);
    }
}

/// Campaigns: how much of what was said about one thing came from linked accounts, when, and at what price; how common
/// such accounts are; which parts of a network serve which campaign.
@NullMarked
package org.suragh.gui.campaigns;

import org.jspecify.annotations.NullMarked;

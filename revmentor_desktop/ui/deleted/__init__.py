"""Recently deleted: what can be had back for thirty days, and the one place to let it go sooner."""

"""Before a workspace is open: the first run, and the list of workspaces opened lately."""

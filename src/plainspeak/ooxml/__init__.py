"""What the Word loader and the writer of Word copies share: the package, its styles, and what one run says."""

/** With this at the end of its address, the desk's page starts nothing and only tells that it failed too often. */
export const maintenanceHash = '#maintenance=crashes'
